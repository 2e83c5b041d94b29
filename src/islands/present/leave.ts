/** Into the whole screen and out of it again; a device that will not is left as it is. */
export function toggleFull(stage: HTMLElement | null): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : stage?.requestFullscreen();
  void done?.catch(() => undefined);
}

/** Back to where the presentation was opened, or to what it shows when it was opened by its address. */
export function leave(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else if (history.length > 1) history.back();
  else
    location.assign(new URL(location.href).searchParams.get('side')?.match(/^\/(?!\/)[\w/-]+$/)?.[0] ?? '/');
}
