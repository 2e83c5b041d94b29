import { useEffect, useRef } from 'preact/hooks';

/** How long this has been on screen, in whole seconds. Undefined when the page was left meanwhile: then nobody knows. */
export function useSeconds(): () => number | undefined {
  const begun = useRef(0);
  const left = useRef(false);
  useEffect(() => {
    begun.current = performance.now();
    left.current = document.hidden;
    const leave = () => {
      left.current ||= document.hidden;
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);
  return () => {
    const seconds = Math.round((performance.now() - begun.current) / 1000);
    return left.current || seconds > 3600 ? undefined : seconds;
  };
}
