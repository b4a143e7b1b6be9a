/** The id of the tab that shows `page`, found by its place where its address may not be seen. */
export async function tabIdOf(own, page) {
  const wanted = { url: page.url(), index: page.context().pages().indexOf(page) };
  return own.evaluate(async ({ url, index }) => {
    const tabs = await globalThis.chrome.tabs.query({});
    return (tabs.find((it) => it.url === url) ?? tabs.find((it) => it.index === index))?.id;
  }, wanted);
}
