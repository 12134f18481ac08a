/**
 * A `test` for a suite whose tests build on each other: each goes through those before it first, unless they have
 * run. So any of them can be run alone, by `--grep` too.
 */
export function story(): (title: string, act: Act) => void {
  const acts: Act[] = [];
  let told = 0;
  return (title, act) => {
    const place = acts.push(act);
    test(title, async function () {
      this.timeout(this.timeout() * Math.max(1, place - told));
      while (told < place) await acts[told++]?.();
    });
  };
}

type Act = () => unknown;
