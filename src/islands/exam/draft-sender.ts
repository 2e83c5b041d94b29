const pause = 1500;

/** Sends at the end of a pause in answering, one sending at a time; what came meanwhile is sent after it. */
export function createSender(send: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  function now(): void {
    clearTimeout(timer);
    if (running) {
      again = true;
      return;
    }
    running = send().finally(() => {
      running = undefined;
      if (again) {
        again = false;
        soon();
      }
    });
  }
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  }
  return { now, soon };
}
