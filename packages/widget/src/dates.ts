/** `2026-11` or `2026-11-22` as a month in words; as it is when it is no date. */
export function monthOf(date: string, locale: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  if (!year || !month) return date;
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(Number(year), Number(month) - 1, 1),
  );
}
