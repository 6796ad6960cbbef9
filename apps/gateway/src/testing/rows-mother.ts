interface Party {
  readonly code: string;
  readonly name: string;
}

export function registrationRow(party: Party, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return { DJ_SHXYM: party.code, DJ_MC: party.name, DJ_ZTLX: '企业', DJ_CLRQ: '2020-01-02', DJ_ZT: '存续', DJ_JG: '某市场监督管理局', ...more };
}

export function penaltyRow(party: Party, organ: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    CF_XDR_MC: party.name, CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: party.code, CF_FRDB: '某某某', CF_WSH: '某市监罚〔2026〕1号',
    CF_WFXW: '标签不合规', CF_SY: '标签未标明生产日期', CF_YJ: '《中华人民共和国食品安全法》第一百二十五条', CF_CFLB: '警告', CF_NR: '警告',
    CF_JDRQ: '2026-06-01', CF_YXQ: '2027-06-01', CF_CFJG: '某市场监督管理局', CF_CFJGDM: organ, CF_SJLY: '某市场监督管理局', CF_SJLYDM: organ,
    DISCREDIT_LEVEL: '一般', BZ: '内部备注', ...more,
  };
}

export function listingRow(party: Party, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    MD_MC: party.name, MD_LX: '法人或其他组织', MD_SHXYM: party.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行',
    MD_LRRQ: '2026-01-05', MD_YXQZ: '2028-01-05', MD_FY: '某县人民法院', MD_ZT: '公布中', ...more,
  };
}
