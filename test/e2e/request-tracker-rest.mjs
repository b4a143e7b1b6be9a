// Asks the server itself what arrived, past everything that Uptier believes.

/**
 * @param {{ origin: string, cookie: (user: string) => string | Promise<string> }} server
 * @param {string} user
 */
export async function askRequestTracker(server, user = 'root') {
  const cookie = await server.cookie(user);
  async function get(path) {
    const reply = await fetch(`${server.origin}/REST/2.0/${path}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }

  return {
    /** The ticket's own fields; `CustomFields` by name. */
    async ticket(id) {
      const ticket = await get(`ticket/${id}?fields[Queue]=Name`);
      const fields = Object.fromEntries(
        ticket.CustomFields.map(({ name, values }) => [name, values]),
      );
      return { ...ticket, fields };
    },
    /** The texts of all internal comments, oldest first. */
    async comments(id) {
      const history = await get(`ticket/${id}/history?per_page=100&fields=Type,Created`);
      const comments = new Set(
        history.items.filter(({ Type }) => Type === 'Comment').map((item) => String(item.id)),
      );
      const attachments = await get(
        `ticket/${id}/attachments?per_page=100&fields=ContentType,Content,TransactionId`,
      );
      return attachments.items
        .filter((item) => comments.has(String(item.TransactionId.id ?? item.TransactionId)))
        .filter(({ ContentType }) => ContentType === 'text/plain')
        .map(({ Content }) => Content);
    },
    /** Every ticket that a search finds, with the fields that a test chooses by. */
    async search(query) {
      const found = await get(
        `tickets?query=${encodeURIComponent(query)}&fields=Subject,Status,Priority&per_page=100`,
      );
      return found.items;
    },
  };
}
