/** Family name first, as in the files; nothing for those who are shown no names. */
export function nameOf(person: {
  familyName?: string | null;
  givenName?: string | null;
  patronymic?: string | null;
}): string | undefined {
  const name = [person.familyName, person.givenName, person.patronymic].filter(Boolean).join(' ');
  return name === '' ? undefined : name;
}
