/** A step passes at most so many nodes before it waits or ends; more means that the flow goes round. */
export const maxNodesPerStep = 100;

/** A step sends at most so many texts: nobody wants more at once, and each one costs money. */
export const maxTextsPerStep = 10;
