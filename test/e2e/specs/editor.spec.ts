import { expect, test } from '@playwright/test';
import { extensionUrl, launchChromium } from '../browser/launch-chromium.mjs';

test('a preset becomes one’s own in the editor, is saved only where it is valid, and stays', async () => {
  const { context, close } = await launchChromium();
  try {
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(extensionUrl('options.html'));
    await page.getByRole('button', { name: 'Copy and edit JAMILATECHltd.com' }).click();
    const editor = page.getByRole('main');
    await expect(editor.getByRole('heading', { name: /^Edit: JAMILATECHltd\.com/ })).toBeVisible();

    await editor.getByLabel('Name', { exact: true }).fill('Night desk');
    await editor.getByLabel('In effect from').fill('soon');
    await expect(editor.getByText(/^1 error: it cannot be saved yet/)).toBeVisible();
    await page.keyboard.press('Control+s');
    await editor.getByLabel('In effect from').fill('2026-12-01');
    await expect(editor.getByText(/^Not saved yet/)).toBeVisible();

    // The text beside is the same matrix: what is written there stands in the forms.
    const text = editor.getByLabel('The text of its file');
    await expect(text).toHaveValue(/^name: Night desk$/m);
    await text.fill((await text.inputValue()).replace('name: Night desk', 'name: Day desk'));
    await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Day desk');
    await editor.getByRole('button', { name: 'Undo' }).click();
    await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Night desk');

    await editor.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(editor.getByText('All is saved; earlier editions are kept.')).toBeVisible();
    await editor.getByRole('button', { name: 'Back to the options' }).click();
    await expect(page.getByRole('heading', { name: 'Night desk' })).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: 'Edit Night desk', exact: true }).click();
    await expect(editor.getByLabel('In effect from')).toHaveValue('2026-12-01');
    expect(failures).toEqual([]);
  } finally {
    await close();
  }
});
