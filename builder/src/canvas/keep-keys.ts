import type { KeyboardEvent } from 'react';

interface Keys {
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Keys pressed in what is no step are not the canvas's, which would do something with the picked-out step. */
export function keepKeys<Props extends Keys>(props: Props): Props & Required<Keys> {
  return {
    ...props,
    onKeyDown: (event) => {
      props.onKeyDown?.(event);
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
  };
}
