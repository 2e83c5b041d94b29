import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * False until the island listens. A button pressed before that would do nothing, and a form would send what was typed
 * as part of an address: so buttons wait.
 */
export function useAwake(): boolean {
  const awake = useSignal(false);
  useEffect(() => {
    awake.value = true;
  }, []);
  return awake.value;
}
