/**
 * Lite's PGlite driver has one session for all requests and no mutex: two requests at once could see each
 * other's user (364 of 400 in spike-backend.md). In PGlite mode requests therefore take turns. Real Postgres
 * has a session per transaction and needs none of this.
 */
export function takeTurns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run);
    last = mine.catch(() => {}); // a failed turn is its caller's to handle; the queue goes on
    return mine;
  };
}
