import { registerEnumType } from '@nestjs/graphql';

/** Enum names of the schema and the domain's own words. */
export const SubjectKindEnum = {
  ENTERPRISE: 'enterprise',
  INDIVIDUAL_BUSINESS: 'individual-business',
  COOPERATIVE: 'cooperative',
  COLLECTIVE: 'collective',
  PUBLIC_INSTITUTION: 'public-institution',
  ORGAN: 'organ',
  SOCIAL_ORGANISATION: 'social-organisation',
  LAW_FIRM: 'law-firm',
  BRANCH: 'branch',
  GRASSROOTS_ORGANISATION: 'grassroots-organisation',
  NATURAL_PERSON: 'natural-person',
} as const;
registerEnumType(SubjectKindEnum, { name: 'SubjectKind', description: '信用主体的种类' });

export const RecordStateEnum = { ACTIVE: 'ACTIVE', CORRECTED: 'CORRECTED', WITHDRAWN: 'WITHDRAWN', REPAIRED: 'REPAIRED' } as const;
registerEnumType(RecordStateEnum, { name: 'RecordState', description: '记录的状态：有效、已更正、已撤销、已修复' });

export const PublicationEnum = { OPEN: 'open', ENDED: 'ended', NEVER: 'never', HELD: 'held' } as const;
registerEnumType(PublicationEnum, { name: 'Publication', description: '当日是否公示：公示中、已停止、不公示、待定级' });

export const NoticeKindEnum = { LICENCE: 'licence', PENALTY: 'penalty' } as const;
registerEnumType(NoticeKindEnum, { name: 'NoticeKind', description: '双公示的两类' });
