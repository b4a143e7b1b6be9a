import messages from '../../public/_locales/en/messages.json';
import { createFormats, type Formats, type Text } from '../../components/text.ts';
import { createText } from './messages.ts';

/** The English texts. */
export const text: Text = createText(messages);

/** British English, with times in UTC. */
export const formats: Formats = createFormats('en-GB', 'UTC');
