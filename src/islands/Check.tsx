import { hydrate } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Props } from './question/Questions';

const onServer = import.meta.env.SSR ? await import('./question/Questions') : undefined;

/**
 * A lesson's check. The page is light because the code of nine kinds of question comes when the check is about to be
 * seen; what the server drew stays until then, and is taken over as it is.
 */
export default function Check(props: Props) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const load = () =>
      import('./question/Questions').then(
        ({ Questions }) => {
          if (box.current) hydrate(<Questions {...props} />, box.current);
        },
        // The network went while the lesson was read: the questions can be read, and wake when it is back.
        () => addEventListener('online', load, { once: true }),
      );
    void load();
    return () => removeEventListener('online', load);
  }, []);

  if (!onServer) {
    // No HTML is set: this makes Preact leave what is there alone.
    return <div ref={box} dangerouslySetInnerHTML={{ __html: '' }} />;
  }
  return (
    <div>
      <onServer.Questions {...props} />
    </div>
  );
}
