// The parts of a real Firefox's window that belong to the extension: its button in the toolbar, its
// popup and its sidebar. Clicks inside them count as a person's, as far as Firefox asks for one.

/** The toolbar's button of the extension `id`, clicked: it opens the popup, and grants `activeTab`. */
export const clickToolbarButton = (firefox, id) =>
  firefox.inChrome(() =>
    firefox.evaluate(
      (widget) => {
        const { CustomizableUI } = ChromeUtils.importESModule(
          'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
        );
        CustomizableUI.addWidgetToArea(widget, 'nav-bar');
        const item = Services.wm
          .getMostRecentWindow('navigator:browser')
          .document.getElementById(widget);
        item.querySelector('.unified-extensions-item-action-button').click();
      },
      [`${id.replace(/[^a-z0-9]/gi, '_')}-browser-action`],
    ),
  );

/**
 * The popup or the sidebar.
 *
 * @param {Awaited<ReturnType<typeof import('./marionette.mjs').startFirefox>>} firefox
 * @param {'popup' | 'sidebar'} which
 */
export function firefoxView(firefox, which) {
  let asked = 0;
  /**
   * Runs `body(window, ...args)` in it once; null while it is not open. While it opens, the browser may
   * give it to another process, and what was sent to the one before is lost: it is sent again.
   */
  const run = (body, ...args) => {
    asked += 1;
    const name = `uptier:${asked}`;
    const script = `if (!this['${name}']) {
      this['${name}'] = true;
      sendAsyncMessage('${name}', (${body})(content, ...${JSON.stringify(args)}));
    }`;
    return firefox.inChrome(() =>
      firefox.evaluate(
        (isPopup, message, address) => {
          const window = Services.wm.getMostRecentWindow('navigator:browser');
          const { document } = window;
          const find = () =>
            (isPopup
              ? document.querySelector('.webextension-popup-browser')
              : document
                  .getElementById('sidebar')
                  ?.contentDocument?.getElementById('webext-panels-browser')
            )?.messageManager ?? null;
          return new Promise((resolve) => {
            let frame = null;
            const settle = (value) => {
              window.clearInterval(timer);
              frame?.removeMessageListener(message, take);
              resolve(value);
            };
            const take = ({ data }) => settle(data);
            const send = () => {
              const found = find();
              if (!found) return settle(null);
              if (found !== frame) {
                frame?.removeMessageListener(message, take);
                found.addMessageListener(message, take);
                frame = found;
              }
              return frame.loadFrameScript(address, false);
            };
            const timer = window.setInterval(send, 1000);
            send();
          });
        },
        [which === 'popup', name, `data:,${encodeURIComponent(script)}`],
      ),
    );
  };
  return {
    /** What a person reads in it; null while it is not open. */
    text: () => run((window) => window.document.body?.innerText ?? ''),
    /**
     * Clicks the button called `name`, in the part called `part` where one is named, the pointer coming
     * to its row before; false while there is none.
     *
     * @param {string} name
     * @param {string | null} [part]
     */
    click: (name, part = null) =>
      run(
        ({ document, windowUtils, MouseEvent }, label, inside) => {
          const root =
            inside === null ? document : document.querySelector(`[aria-label="${inside}"]`);
          const button = [...(root?.querySelectorAll('button') ?? [])].find(
            (it) => (it.getAttribute('aria-label') ?? it.textContent) === label,
          );
          if (!button) return false;
          const handling = windowUtils.setHandlingUserInput(true);
          button.closest('li')?.dispatchEvent(new MouseEvent('mouseenter'));
          button.click();
          handling.destruct();
          return true;
        },
        name,
        part,
      ),
    /** Writes into the field labelled `name` in `part`; false while there is none. */
    fill: (name, part, value) =>
      run(
        ({ document, Event }, label, inside, text) => {
          const root = document.querySelector(`[aria-label="${inside}"]`);
          const labels = [...(root?.querySelectorAll('label') ?? [])];
          const input = document.getElementById(
            labels.find(({ textContent }) => textContent === label)?.htmlFor ?? '',
          );
          if (!input) return false;
          input.value = text;
          return input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        name,
        part,
        value,
      ),
  };
}
