const overview = `Uptier's engine: the same code as in the extension, on lines of JSON.

  npm run --silent engine -- VERB [options]

  calendar   business-hours questions, one a line
  assess     severity, clocks and ladder of tickets, one a line
  matrix     checks matrix files
  capture    saved pages of escalation policies, as drafts of matrices
  simulate   what a matrix would have made of tickets
  feed-key   a key to sign matrices with
  feed-sign  a matrix as a signed file that the extension can follow

NDJSON in, NDJSON out: one line out for each line in, in order. A bad line gives
{"id":…,"error":"…"} and exit code 1 at the end. VERB --help tells more.
`;

const verbs: Readonly<Record<string, string>> = {
  calendar: `calendar < QUESTIONS

In   {"id", "timezone", "hours": {"mon": [["09:00","17:00"]], …}, "breaks"?, "shifts"?, "holidays"?,
      "op": add | between | isOpen | next | previous, "start", "end"?, "seconds"?}
Out  {"id", "result"}: an ISO instant in UTC, seconds, or a boolean
`,
  assess: `assess --matrix FILE… [--now INSTANT] [--time-zone ZONE] [--holidays ICS…] < TICKETS

In   a ticket, or {"id", "matrix", "ticket", "now"} that brings its own matrix
Out  {"id", "severity", "clocks", "ladder", "changesAt"}
Several files are editions of one matrix. Without --now it is the present instant.
--holidays closes every calendar on the whole-day events of an .ics file too, yearly ones from ten
years before now to ten years after; it may be given more than once.
`,
  matrix: `matrix FILE… [--holidays ICS…]

Out  {"file", "path", "line", "level", "message", "fix"}, one a finding; exit code 1 with an error
--holidays checks an .ics file: events that close no whole day are warnings.
`,
  capture: `capture FILE… (.html or .txt)

Out  {"file", "matrix", "draft"}, one a file; a file that cannot be read gives {"file","error"} and exit
     code 1. The matrix is checked; it is null where the page holds no policy. What was read with low
     confidence stands in the draft only.
`,
  simulate: `simulate --matrix A [--against B] --now INSTANT [--time-zone ZONE] [--holidays ICS…] < TICKETS

In   tickets with their events
Out  per severity and metric: met, late, breached, running, unknown, none (no such clock); and what
     changes from A to B
`,
  'feed-key': `feed-key > KEY.pem

Out  a new private Ed25519 key. Its fingerprint, for the people who follow the link, goes to standard error.
`,
  'feed-sign': `feed-sign --key KEY.pem --version N --expires INSTANT [--not-before INSTANT] FILE > SIGNED.json

Out  the matrix as a signed file (uptier-feed/1). N must be higher each time that anything changes.
     A matrix with errors is refused: its findings go to standard error, exit code 1.
`,
};

/** The help of a verb, or of the whole. */
export const helpOf = (verb: string | undefined): string =>
  (verb === undefined ? undefined : verbs[verb]) ?? overview;
