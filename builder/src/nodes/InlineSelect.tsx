interface InlineSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/**
 * One of several, chosen in the middle of a sentence. While the canvas moves its words stand in for it: where there
 * is a list of choices, Chromium lays the page out anew with every frame, lest one hang from it.
 */
export function InlineSelect({ label, value, choices, onChoose }: InlineSelectProps) {
  return (
    <>
      <select
        className="inline-control inline-select nodrag nopan nokey"
        tabIndex={-1}
        aria-label={label}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <span className="inline-control inline-stand-in" aria-hidden>
        {choices.find((choice) => choice.value === value)?.label}
      </span>
    </>
  );
}
