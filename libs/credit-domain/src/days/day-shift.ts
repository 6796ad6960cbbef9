const TIME = /^(\d{1,2})(?:[:时点](?:(\d{1,2})(?:[:分](?:(\d{1,2})(?:\.\d+)?秒?)?|分)?)?)? ?([AP]M)? ?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/i;
const DAY_MINUTES = 1440;
const SHANGHAI_MINUTES = 480;

/**
 * How many days later (−1, 0, 1) a time of day with a zone falls in Asia/Shanghai; 0 for a time without a zone, which is
 * local already. Undefined when the text is no time of day.
 */
export function dayShiftToShanghai(time: string): number | undefined {
  const match = TIME.exec(time);
  if (!match) return undefined;
  const [hour, minute, second] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0)) as [number, number, number];
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  const sign = match[6];
  if (match[5] === undefined && sign === undefined) return 0;
  const ahead = (Number(match[7] ?? 0) * 60 + Number(match[8] ?? 0)) * (sign === '-' ? -1 : 1);
  return Math.floor((hour * 60 + minute - ahead + SHANGHAI_MINUTES) / DAY_MINUTES);
}
