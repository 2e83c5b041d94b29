import { useEffect, useRef } from 'preact/hooks';

/** Seconds since the question was shown, or since last asked; null when the page was left meanwhile. */
export function useStopwatch(): () => number | null {
  const since = useRef(0);
  const left = useRef(false);

  useEffect(() => {
    since.current = performance.now();
    const leave = () => {
      left.current ||= document.hidden;
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);

  return () => {
    const seconds = Math.round((performance.now() - since.current) / 1000);
    const result = left.current ? null : seconds;
    since.current = performance.now();
    left.current = false;
    return result;
  };
}
