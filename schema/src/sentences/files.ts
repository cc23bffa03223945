/** Why a file is not taken. */
export const fileSentences = {
  'file.kind': '"{name}" is of a kind that cannot be uploaded. Use one of: {kinds}.',
  'file.unknown': 'No uploaded file "{path}".',
  'file.otherKind': '"{path}" is {formerKind}, and "{name}" is {kind}; upload it as a new file.',
  'file.tooLarge': 'The file is too large; at most {most} MB are allowed.',
  'file.none': 'There is no file in a part called "file".',
  'file.notMultipart': 'Send the file as multipart/form-data, in a part called "file".',
  'file.unreadableImage': 'The image cannot be read; save it anew and try again.',
  'file.unreadablePdf': 'The PDF document cannot be read; save it anew and try again.',
  'file.ownPagesOnly': 'Files are taken from the pages of this portal alone, or from programs with an API key.',
  'file.notRecord': '"{id}" is not the id of a record.',
} as const;
