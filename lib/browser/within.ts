/**
 * What `work` gives, or undefined where it has given nothing after `limit` milliseconds: the browser
 * may leave a call to a tab that is frozen without any answer. What it gives or fails with later is
 * dropped; what it fails with in time is thrown.
 */
export function within<Value>(limit: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A page that lives takes a notice or a script far sooner, in milliseconds. */
export const tabPatience = 1000;

/** A browser that just started keeps its policy back for some seconds; else it comes far sooner, in milliseconds. */
export const policyPatience = 50;
/** What a page has already drawn from what is stored may be this old, in milliseconds. */
export const askPatience = 1000;
