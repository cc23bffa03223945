const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);

/** A text of the API as HTML, with its own language where that is not the leaflet's. */
export function toHtml({ value, locale: own }, locale) {
  const text = escapeHtml(value);
  return own === undefined || own.toLowerCase() === locale ? text : `<span lang="${own.toLowerCase()}">${text}</span>`;
}
