/** Nothing to set: an end is an end. */
export function EndForm() {
  return (
    <p className="form-note">
      The conversation ends here. For a week, a late reply that fits the last question still goes on from
      there.
    </p>
  );
}
