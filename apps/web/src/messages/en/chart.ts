export const chart = {
  caption: 'Table: {{title}}',
  table: 'The figures as a table',
  svg: 'Download SVG',
  png: 'Download PNG',
  failed: 'The picture could not be loaded. The table below holds its figures.',
  notWritten: 'The picture could not be written. Try again, or take the figures as CSV.',
};
