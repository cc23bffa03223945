import { pages } from '@portolan/schema/tables';
import { menuPlace } from '@portolan/schema/vocabularies/menu-place';
import { anyValueOf } from '../../select/conditions.ts';
import { declareNoun } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

export const page = declareNoun(pages, {
  type: 'Page',
  filters: { menu: anyValueOf(menuPlace, 'Where the page is linked from.', (t) => t.menu) },
  orders: {
    ...commonOrders('TITLE'),
    POSITION: order('By place in the menu.', 'integer', (t) => t.position),
  },
  defaultOrder: 'POSITION',
});
