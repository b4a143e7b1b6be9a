import type { ComponentChildren } from 'preact';
import { safeLink } from '../../lib/domain/plan/safe-link.ts';

interface Props {
  readonly href: string | null;
  readonly class?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}

/**
 * A link to a checked address. An address that fails the check is no link at all: its children
 * stand there as text. Web pages open in a tab of their own; mail and calls go to their programs.
 */
export function SafeLink({ href, children, ...rest }: Props) {
  const checked = safeLink(href);
  if (checked === null) return <span>{children}</span>;
  const isWeb = checked.startsWith('https:');
  return (
    <a {...rest} href={checked} {...(isWeb && { target: '_blank', rel: 'noopener noreferrer' })}>
      {children}
    </a>
  );
}
