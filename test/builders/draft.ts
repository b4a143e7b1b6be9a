import { parsePage } from '../../lib/cli/html-page.ts';
import { captureSteps } from '../../lib/domain/capture/capture.ts';
import type { CaptureDraft } from '../../lib/domain/capture/draft.ts';
import { findAddresses } from '../../lib/formats/links.ts';
import { countryOfPhone, internationalPhone } from '../../lib/formats/phones.ts';
import { outlineSteps } from '../../lib/outline/outline.ts';
import { runSteps } from '../../lib/outline/run-steps.ts';

export const finders = { findAddresses, internationalPhone, countryOfPhone };

/** What is read of a page. */
export const draftOf = (html: string): CaptureDraft =>
  runSteps(captureSteps(runSteps(outlineSteps(parsePage(html))), { finders }));

/** A page with two tiers, their contacts and times. */
export const policyPage = ({ answer = '4 hours', mail = 'manager@acme.example' } = {}): string =>
  `<html lang="en"><title>Acme escalation policy</title><main><h1>Escalation policy</h1>
<table><tr><th>Level</th><th>Who</th><th>Email</th><th>Phone</th><th>Response time</th></tr>
<tr><td>Level 1</td><td>Support desk</td><td>desk@acme.example</td><td>+44 20 7946 0001</td><td>8 hours</td></tr>
<tr><td>Level 2</td><td>Service manager</td><td>${mail}</td><td>+44 20 7946 0002</td><td>${answer}</td></tr>
</table></main></html>`;
