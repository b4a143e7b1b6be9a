import { Lexer } from 'yaml';

/** Far beyond what any file of ours needs, and far below what a parser can stand. */
const deepest = 32;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line from which a text is nested too deeply in brackets or braces. */
function deepBrackets(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > deepest) return lineAt(text, offset);
    // Begin of a document, of a text and of a scalar: marks of the lexer, not of the file.
    if (token !== '\u0002' && token !== '\u0018' && token !== '\u001f') offset += token.length;
  }
  return undefined;
}

/** As many dashes, question marks or colons as open a level each on one line: `- - - - …`. */
const deepDashes = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${deepest},}`, 'm');
const deepIndent = new RegExp(`^[ \\t]{${deepest * 8},}\\S`, 'm');

/**
 * The 1-based line from which `text` is nested too deeply to be given to a YAML parser, or
 * undefined. The parser recurses: a file of half a million `- ` ends the whole process
 * (yaml 2.9.1: "RegExpCompiler Allocation failed"), which no `catch` sees.
 */
export function nestedTooDeeplyAt(text: string): number | undefined {
  const compact = deepDashes.exec(text) ?? deepIndent.exec(text);
  return compact ? lineAt(text, compact.index) : deepBrackets(text);
}
