import { create } from 'zustand';

/** The version whose note is being written. */
export const useNaming = create<{ readonly version: number | null }>(() => ({ version: null }));
