const codes =
  'AE AR AT AU BE BG BR CA CH CL CO CR CY CZ DE DK DO EC EE EG ES FI FR GB GR GT HK HR HU ID IE IL IN IS IT JM JP KE KR LT LU LV MA MT MX MY NG NL NO NZ PA PE PH PK PL PR PT RO RS SA SE SG SI SK TH TR TT TW UA US UY VN ZA';

/** Countries by name, in the reader's language's order; `now` is always among them. */
export function countryChoices(now: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  return [...new Set([...codes.split(' '), now])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
