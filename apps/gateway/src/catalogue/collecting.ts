import type { CategoryWords } from '@credit/catalogue';
import type { RecordCategory } from '@credit/domain';
import type { Collecting } from './catalogue.types.js';

/** Whether a category is collected. What forbids it comes before what would allow it, the seal first. */
export function collectingOf(category: RecordCategory): Collecting {
  if (category.sealed) return 'sealed';
  if (category.admission === 'needs-legal-basis' || category.basis.length === 0) return 'needs-basis';
  if (category.origin !== 'submitted') return category.origin;
  return category.form ? 'submitted' : 'form-pending';
}

/** Why, in words; for what is not sent in, where it comes from. */
export function collectingReason(category: RecordCategory, words: CategoryWords): string {
  switch (collectingOf(category)) {
    case 'sealed':
      return `依法封存，任何单位不得向平台提供：${category.reason}`;
    case 'needs-basis':
      return `没有法律依据，不收：${category.reason}`;
    case 'derived':
      return `${words.origins.derived}：${category.reason}`;
    case 'platform':
      return `${words.origins.platform}，不由部门报送：${category.reason}`;
    case 'form-pending':
      return `${category.reason}；报送的表式还没有发布，现在不能报送`;
    case 'submitted':
      return category.reason;
  }
}
