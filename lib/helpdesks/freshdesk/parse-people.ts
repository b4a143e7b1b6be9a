import * as v from 'valibot';
import { id, nonEmpty, optional, readable } from './reply-values.ts';

/** Names of agents and groups, by their ids. */
export interface People {
  readonly agents: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

export const nobody: People = { agents: new Map(), groups: new Map() };

const agent = v.object({
  id,
  contact: v.object({ name: optional(nonEmpty), email: optional(nonEmpty) }),
});
const group = v.object({ id, name: nonEmpty });

/** Who may work on tickets: any agent may ask. */
export const peopleReply = v.pipe(
  v.object({
    data: v.object({
      agents: optional(readable(agent)),
      groups: optional(readable(group)),
    }),
  }),
  v.transform(({ data: { agents = [], groups = [] } }): People => ({
    agents: new Map(
      agents.flatMap(({ id: number, contact: { name, email } }) => {
        const text = name ?? email;
        return text === undefined ? [] : [[number, text] as const];
      }),
    ),
    groups: new Map(groups.map(({ id: number, name }) => [number, name] as const)),
  })),
);
