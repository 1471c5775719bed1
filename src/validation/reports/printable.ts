// Alone makes what a document holds harmless to whoever shows it: nothing in it moves a cursor or turns a line round.

/** Control characters, marks that change the direction of writing, and separators of lines become blanks. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, ' ')
}
