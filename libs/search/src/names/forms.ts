/**
 * Organisation forms at the end of names, longer ones first (公司法第七条; 合伙企业登记管理办法; 农民专业合作社法;
 * 个体工商户名称登记管理办法).
 */
export const FORMS: readonly string[] = [
  '有限责任公司分公司', '股份有限公司分公司', '有限公司分公司', '农民专业合作社联合社', '农民专业合作社', '集团有限公司', '有限责任公司', '股份有限公司', '有限合伙',
  '普通合伙', '专业合作社', '有限公司', '分公司', '合作社', '事务所', '委员会', '经营部', '门市部', '服务部', '工作室', '幼儿园', '公司', '集团', '分店', '商店', '商行', '超市',
  '中心', '协会', '学校', '医院', '诊所', '农场', '厂', '店', '部', '馆', '坊', '社', '行',
].sort((a, b) => b.length - a.length);

/** A name keeps at least so many characters when its form is taken off. */
export const LEAST_CORE = 2;
