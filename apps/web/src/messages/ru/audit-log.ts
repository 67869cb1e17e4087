import { auditActions } from './audit-actions.js';
import { auditedThings } from './audited-things.js';

export const auditLog = {
  title: 'Журнал аудита',
  intro:
    'Каждое изменение и каждый просмотр персональных данных: кто, когда, что, какая запись. Изменить журнал нельзя. Ваш просмотр тоже записывается.',
  total: 'Найдено: {{total}}',
  totalMore: 'Найдено: более {{total}}',
  none: 'Таких событий нет.',
  noneHint: 'Снимите часть фильтров или выберите другие дни.',
  caption: 'События журнала, сначала новые',
  hashes: {
    check: 'Проверить последние события',
    whole: 'Проверено событий: {{checked}}, с {{since}}. Каждое осталось таким, каким было записано.',
    broken:
      'Изменено после записи событий: {{broken}}, самое раннее – № {{first}}. Сохраните базу данных и сообщите ответственному за безопасность.',
  },
  filter: {
    actor: 'Кто действовал',
    actorHint: 'Адрес почты целиком или идентификатор',
    record: 'Запись',
    recordHint: 'Идентификатор записи',
    action: 'Действие',
    anyAction: 'все действия',
    university: 'Университет',
    anyUniversity: 'все университеты',
    from: 'С',
    to: 'По',
  },
  columns: {
    action: 'Действие',
    actor: 'Кто',
    record: 'Запись',
    details: 'Подробности',
    intact: 'Событие',
    when: 'Время',
  },
  actions: auditActions,
  things: auditedThings,
  signingIn: 'При входе в систему',
  nobody: 'Без входа',
  system: 'Система',
  isIntact: 'Не менялось',
  isBroken: 'Изменено позже',
};
