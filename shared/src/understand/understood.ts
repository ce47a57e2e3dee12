/** What a reply was taken for: the answer, what is remembered of it, and why, in a few words for people. */
export interface Understood {
  readonly answerId: string;
  readonly value: string;
  readonly why: string;
}
