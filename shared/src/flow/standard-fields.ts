/**
 * Fields that every contact may have, without anybody declaring them: who they are, and what the common
 * conversations speak of. A workspace adds its own.
 */
export const standardFields: readonly string[] = [
  'first_name',
  'last_name',
  'name',
  'full_name',
  'email',
  'phone',
  'company',
  'city',
  'birthday',
  'language',
  'appointment',
  'date',
  'day',
  'time',
  'order_number',
  'order_status',
  'delivery_date',
  'tracking_link',
  'purchase',
  'product',
  'service',
  'amount',
  'link',
  'rep_name',
  'business_name',
];
