// The processes that judge mutants: a mutant that hangs ends its process, not the run.
import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { root } from '../run/root.mjs';

/** As long as all tests of one mutant may take, where the turns of its loops do not end it. */
const longestMilliseconds = 1_800_000;

/** One judge; `ask` resolves to the test file that failed, null for none, or `ended` where no answer came. */
export async function startJudge() {
  let child;
  let files;
  const reply = (wait) =>
    new Promise((done) => {
      const timer = setTimeout(() => settle({ failed: 'ended' }), wait);
      const onExit = () => settle({ failed: 'ended' });
      const settle = (value) => {
        clearTimeout(timer);
        child.off('message', settle);
        child.off('exit', onExit);
        done(value);
      };
      child.on('message', settle);
      child.on('exit', onExit);
    });
  async function start() {
    child = fork(resolve(root, 'test/mutation/judge.mjs'), { stdio: 'ignore' });
    ({ files } = await reply(longestMilliseconds));
    if (!files) throw new Error('the tests could not be started');
  }
  await start();
  return {
    files,
    async ask(question) {
      child.send(question);
      const { failed, why = null } = await reply(longestMilliseconds);
      if (failed === 'ended') {
        console.error('ended:', why ?? 'no answer', question.mutant);
        child.kill('SIGKILL');
        await start();
      }
      return failed;
    },
    end: () => child.kill(),
  };
}
