import type { Notice, Notifier } from '../../lib/ports/notifier.ts';

/** A desktop: what is on it, and how often each notification was put there. */
export class FakeDesktop implements Notifier {
  allowed = true;
  /** Rejects what it is given from now on. */
  refuses = false;
  readonly shown: Notice[] = [];
  readonly present = new Map<string, Notice>();
  readonly opened: string[] = [];

  isAllowed = async () => this.allowed;

  show = async (notice: Notice) => {
    if (this.refuses) throw new Error('The browser refuses notifications');
    this.shown.push(notice);
    this.present.set(notice.id, notice);
  };

  clear = async (id: string) => void this.present.delete(id);
  openPage = async (address: string) => void this.opened.push(address);
  openAttention = async () => void this.opened.push('attention');
  openBoard = async () => void this.opened.push('board');
}
