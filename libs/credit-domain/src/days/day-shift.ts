const TIME = /^(?:上午|下午|凌晨|中午|晚上)? ?(\d{1,2})[:时点](?:(\d{1,2})(?:[:分](?:(\d{1,2})(?:\.\d+)?秒?)?)?)? ?(?:[AP]M)? ?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/i;
const DAY_MINUTES = 1440;
const SHANGHAI_MINUTES = 480;

/**
 * How many days later (−1, 0, 1) a time of day with a zone falls in Asia/Shanghai; 0 for a time without a zone, which is
 * local already. Undefined when the text is no time of day.
 */
export function dayShiftToShanghai(time: string): number | undefined {
  const match = TIME.exec(time);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  if (minutes > DAY_MINUTES || Number(match[2] ?? 0) > 59 || Number(match[3] ?? 0) > 60) return undefined;
  const [utc, sign] = [match[4], match[5]];
  if (utc === undefined && sign === undefined) return 0;
  const ahead = (Number(match[6] ?? 0) * 60 + Number(match[7] ?? 0)) * (sign === '-' ? -1 : 1);
  return Math.floor((minutes - ahead + SHANGHAI_MINUTES) / DAY_MINUTES);
}
