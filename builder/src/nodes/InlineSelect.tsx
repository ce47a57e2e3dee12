interface InlineSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, chosen in the middle of a sentence. */
export function InlineSelect({ label, value, choices, onChoose }: InlineSelectProps) {
  return (
    <select
      className="inline-control nodrag nopan nokey"
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
  );
}
