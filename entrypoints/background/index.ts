import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from './start-worker.ts';

export default defineBackground({
  main() {
    startWorker();
  },
});
