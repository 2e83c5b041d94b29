/** Work that is done again and again. */
export type Round = { stop(): Promise<void> };

/** Does the work, waits, and does it again, never twice at once. The work may ask
 * whether to go on. Trouble is told once until it is over, by its name alone. */
export function goRound(
  work: (goOn: () => boolean) => Promise<unknown>,
  everyMs: number,
  tell: (trouble: string) => void,
): Round {
  let stopped = false;
  let last = '';
  let timer: NodeJS.Timeout | undefined;
  const once = async () => {
    const trouble = await work(() => !stopped).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.name : typeof error),
    );
    if (trouble && trouble !== last && !stopped) tell(trouble);
    last = trouble;
    if (!stopped) timer = setTimeout(() => (running = once()), everyMs);
  };
  let running = once();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
