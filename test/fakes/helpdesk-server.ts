import type { HelpdeskProblem } from '../../lib/domain/helpdesk-problem.ts';
import { fail, succeed, type Result } from '../../lib/domain/result.ts';
import type { Actor, Ticket } from '../../lib/domain/ticket/ticket.ts';
import type { ApiReply, ApiRequest, HelpdeskHttp } from '../../lib/ports/http.ts';

/** A ticket on the fake server. */
export interface ServedTicket {
  ticket: Ticket;
  version: number;
  readonly notes: string[];
  /** Roles of notes' authors by their place; any other note is by an agent. */
  readonly noteAuthors: Map<number, Actor | undefined>;
  priority: string;
  readonly fields: Record<string, string>;
}

type Fault = 'no-answer' | 'lost-answer' | number;

const noAnswer: HelpdeskProblem = { kind: 'no-answer', detail: 'no connection' };

/**
 * A helpdesk that counts: every request is listed, every note is kept. Faults are planned for the
 * requests to come; `lost-answer` takes effect and is not answered.
 */
export class HelpdeskServer implements HelpdeskHttp {
  readonly tickets = new Map<string, ServedTicket>();
  readonly requests: string[] = [];
  user: string | null = 'agent1';
  /** Applied to each request whose line it matches. */
  fault: { readonly on: RegExp; readonly what: Fault; readonly retryAfter?: number } | null = null;

  serve(ticket: Ticket): ServedTicket {
    const served = {
      ticket,
      version: 1,
      notes: [],
      noteAuthors: new Map(),
      priority: 'low',
      fields: {},
    };
    this.tickets.set(ticket.id, served);
    return served;
  }

  send = async (
    _origin: string,
    request: ApiRequest,
  ): Promise<Result<ApiReply, HelpdeskProblem>> => {
    const line = `${request.method} ${request.path}`;
    this.requests.push(line);
    const fault = this.fault?.on.test(line) ? this.fault : null;
    if (fault?.what === 'no-answer') return fail(noAnswer);
    if (typeof fault?.what === 'number')
      return succeed({
        status: fault.what,
        contentType: '',
        headers: fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
        json: undefined,
      });
    const json = this.#answer(request);
    if (fault?.what === 'lost-answer') return fail(noAnswer);
    return succeed({
      status: json === undefined ? 404 : 200,
      contentType: 'application/json',
      headers: {},
      json,
    });
  };

  #answer({ method, path, body }: ApiRequest): unknown {
    if (path === '/me') return { user: this.user };
    const list = /^\/tickets\?ids=(.*)$/.exec(path)?.[1];
    if (list !== undefined)
      return list.split(',').flatMap((id) => {
        const served = this.tickets.get(id);
        return served ? [{ ...this.#row(served), completeness: 'snapshot', events: [] }] : [];
      });
    const search = /^\/search\?field=(.*)&values=(.*)$/.exec(path);
    if (search) {
      const [field, values] = [decodeURIComponent(search[1] ?? ''), search[2]?.split(',')];
      return [...this.tickets.values()]
        .filter(({ fields }) => values?.includes(fields[field] ?? ''))
        .map((served) => ({ ...this.#row(served), completeness: 'snapshot', events: [] }));
    }
    const [, id = '', part] = /^\/ticket\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    const served = this.tickets.get(id);
    if (!served) return undefined;
    if (method === 'GET' && part === 'authored') {
      const { notes, noteAuthors } = served;
      return notes.map((text, at) => ({
        text,
        by: noteAuthors.has(at) ? noteAuthors.get(at) : 'agent',
      }));
    }
    if (method === 'GET') return part === 'notes' ? served.notes : this.#row(served);
    served.version += 1;
    const sent = JSON.parse(JSON.stringify(body ?? {})) as Record<string, string>;
    if (part === 'notes') served.notes.push(sent['text'] ?? '');
    if (part === 'priority') served.priority = sent['to'] ?? '';
    if (part === 'fields') Object.assign(served.fields, sent);
    return {};
  }

  #row(served: ServedTicket): object {
    const { priority, version, fields } = served;
    return { ...served.ticket, priority, version, fields };
  }
}
