import type { Question, Questionnaire } from '../questionnaire.js';
import { words } from '../questions/wording.js';

const open = (code: string, kk: string, ru: string, en: string): Question => ({
  code,
  text: words(kk, ru, en),
  answer: { kind: 'text', max: 4000 },
  required: false,
});

/**
 * A ready example of a survey the ministry may run: the open questions of focus groups on what mobility leads to, after
 * the themes of the focus groups of 2025 in the literature (was the selection transparent, how were people prepared,
 * what did the host give, was the project carried out, are the results used at home, return or leave, advice). The
 * themes are the literature's; the wording is ours. Every question may be left blank, as in a conversation.
 */
export const FOCUS_GROUP_2025_1: Questionnaire = {
  code: 'focus_group_2025',
  version: 1,
  wave: null,
  audience: 'all',
  title: words(
    'Ұтқырлықтың нәтижелері: фокус-топ сұрақтары',
    'Результаты мобильности: вопросы фокус-группы',
    'What mobility leads to: questions of a focus group',
  ),
  sections: [
    {
      code: 'before',
      title: words('Барар алдында', 'До поездки', 'Before'),
      questions: [
        open(
          'selection_transparency',
          'Іріктеу қаншалықты ашық және түсінікті болды? Неге олай ойлайсыз?',
          'Насколько отбор был открытым и понятным? Почему вы так считаете?',
          'How open and understandable was the selection? What makes you say so?',
        ),
        open(
          'preparation',
          'Сапарға қалай дайындалдыңыз, не жетіспеді?',
          'Как вас подготовили к поездке и чего не хватило?',
          'How were you prepared, and what was missing?',
        ),
      ],
    },
    {
      code: 'abroad',
      title: words('Шетелде', 'За рубежом', 'Abroad'),
      questions: [
        open(
          'host_support',
          'Қабылдаушы тарап сізге қандай қолдау көрсетті?',
          'Какую поддержку оказала принимающая сторона?',
          'What support did the host give you?',
        ),
        open(
          'project_carried_out',
          'Жоспарланған жобаны орындай алдыңыз ба? Не көмектесті, не кедергі болды?',
          'Удалось ли выполнить задуманный проект? Что помогло и что помешало?',
          'Could you carry out the project you had planned? What helped, and what hindered?',
        ),
      ],
    },
    {
      code: 'after',
      title: words('Оралғаннан кейін', 'После возвращения', 'After'),
      questions: [
        open(
          'results_at_home',
          'Нәтижелер елде қалай қолданылуда?',
          'Как результаты используются дома?',
          'How are the results used at home?',
        ),
        open(
          'return_or_leave',
          'Елде қалуға немесе кетуге не итермелейді?',
          'Что побуждает вас остаться в стране или уехать?',
          'What makes you want to stay in the country, or to leave it?',
        ),
        open(
          'advice_to_ministry',
          'Нені өзгертер едіңіз? Министрлік пен университетке қандай кеңес бересіз?',
          'Что вы изменили бы? Что посоветуете министерству и университету?',
          'What would you change? What do you advise the ministry and your university?',
        ),
      ],
    },
  ],
};
