import { useEffect } from 'react';

const holds = 'fieldset, section, form, [role="dialog"], main';

/** Whether an element cannot have the focus any more: it was taken away, hidden or switched off. */
const isGone = (element: Element): boolean =>
  !element.isConnected || element.matches(':disabled') || element.getClientRects().length === 0;

/**
 * Gives the focus to what held the element that had it, when that is gone: whoever uses the keyboard, or a screen reader,
 * goes on from there and not from the top of the page. What was only switched off while it worked gets it back.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: Element[] = [];
    let isWaiting = false;
    let stoodIn: Element | undefined;
    const note = ({ target }: FocusEvent) => {
      if (target === stoodIn) return;
      stoodIn = undefined;
      around = [];
      for (let at = target as Element | null; at !== null; at = at.parentElement) around.push(at);
    };
    const mend = () => {
      isWaiting = false;
      const [own] = around;
      const { activeElement, body } = document;
      if (own === undefined || (activeElement !== body && activeElement !== stoodIn)) return;
      if (!isGone(own)) {
        if (own instanceof HTMLElement) own.focus({ preventScroll: true });
        return;
      }
      if (activeElement !== body) return;
      const holder = around.find((one) => !isGone(one) && (one.matches(holds) || one.matches('details')));
      // Of a dialog that led to another page nothing is left.
      const next = holder ?? document.querySelector('main');
      const target = next instanceof HTMLDetailsElement ? next.querySelector('summary') : next;
      if (!(target instanceof HTMLElement)) return;
      // What cannot have the focus says -1, and can have it once that is said for certain.
      if (target.tabIndex < 0) target.tabIndex = -1;
      stoodIn = target;
      target.focus({ preventScroll: true });
    };
    // Whoever points elsewhere means to have the focus there, or nowhere.
    const forget = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && around[0]?.contains(target))) around = [];
    };
    // A dialog that closes gives the focus back by itself, a frame later.
    const look = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => requestAnimationFrame(mend));
    };
    const watch = new MutationObserver(look);
    document.addEventListener('pointerdown', forget, true);
    document.addEventListener('focusin', note);
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'open', 'hidden'],
    });
    return () => {
      document.removeEventListener('pointerdown', forget, true);
      document.removeEventListener('focusin', note);
      watch.disconnect();
    };
  }, []);
}
