export const ru = {
  sandbox: "песочница", skipToComposer: "К полю ввода", chats: "Чаты", talk: "Переписка", portal: "Портал", sections: "Разделы", messages: "Сообщения. Стрелки — от одного к другому, Enter — действия",
  newMessages: "К новым сообщениям: {count}", toNewest: "К последнему сообщению", lost: "Портал не отвечает, пробуем снова…", portalSays: "Портал ответил: {sentence}",
  light: "Светлое оформление", dark: "Тёмное оформление", close: "Закрыть", cancel: "Убрать", open: "Открыть", search: "Поиск", found: "Найдено", nothingFound: "Никого не нашлось",
  today: "Сегодня", yesterday: "Вчера",

  iAm: "Вы — {name}", youAre: "Вы пишете как", whoAreYou: "Кем вы хотите быть?", bot: "бот", dismissed: "уволен(а)", extranet: "экстранет", admin: "администратор", absentUntil: "нет на месте до {day}",
  newChat: "Новый чат", newChatHow: "Один человек — личная переписка, несколько — групповой чат.", chatTitle: "Название чата", withBot: "Позвать бота", noWordsYet: "Напишите первым",
  you: "Вы: ", unread: "Непрочитанных: {count}", headBot: "Ставит задачи по вашим словам", headGroup: "Групповой чат: бот отвечает, если его упомянуть", headPrivate: "Личная переписка", headTask: "Обсуждение задачи", headLine: "Открытая линия: вас читает клиент",

  message: "Сообщение", write: "Напишите сообщение", writeToBot: "Напишите, что нужно сделать, или введите /", send: "Отправить", attachFile: "Приложить файл", file: "Файл", files: "Файлы", dropHere: "Отпустите файл, чтобы приложить его", tooLarge: "«{name}» не приложен: больше {size}", hints: "Команды",
  reply: "Ответить", forward: "Переслать", edit: "Изменить", delete: "Удалить", like: "Нравится", more: "Ещё", forwardTo: "Кому переслать?",
  replyOf: "Ответ: {name}", forwardOf: "Пересылается: {name}", editOf: "Изменение сообщения", forwardedFrom: "Переслано, автор: {name}",
  face_like: "Нравится", face_dislike: "Не нравится", face_redHeart: "Сердце", face_whiteHeavyCheckMark: "Готово", face_faceWithTearsOfJoy: "Смешно", face_wonder: "Удивительно",
  typing: "{name} печатает…", doing_THINKING: "{name} думает…", doing_SEARCHING: "{name} ищет…", doing_GENERATING: "{name} готовит ответ…", doing_ANALYZING: "{name} разбирает запрос…", doing_PROCESSING: "{name} обрабатывает данные…",
  doing_TRANSLATING: "{name} переводит…", doing_CONNECTING: "{name} подключается…", doing_CHECKING: "{name} проверяет…", doing_CALCULATING: "{name} считает…", doing_READING_DOCS: "{name} читает документы…", doing_COMPOSING: "{name} составляет ответ…",
  edited: "изменено", deleted: "Сообщение удалено", saidAt: "{name}, {time}",

  welcome: "Скажите, кому и что сделать, — бот поставит задачу",
  step1: "Напишите одной строкой: кому, что и к какому сроку.",
  step2: "Бот покажет карточку. Не так? Поправьте словами: «нет, срок — понедельник».",
  step3: "Нажмите «Создать» — задача появится на портале.",
  tryOne: "Попробуйте:",
  example1: "/task Марине Кузнецовой до пятницы подготовить КП для Вектора с вариантом доставки",
  example2: "Поставь задачу Петру Соколову: завтра до 15:00 проверить остатки для Техносклада",
  example3: "/task мне в понедельник позвонить в «Лотос» и уточнить размеры салона",
  noBot: "Бот ещё не подключён", noBotHow: "Портал запущен без бота. Подключите бота по адресу вебхука из консоли: он появится здесь сам.",

  task: "Задача", deal: "Сделка", tasks: "Задачи", onlyMine: "только мои", noTasks: "Задач пока нет. Напишите боту — и здесь появится первая.", noDeals: "Сделок нет", lead: "Лид", deals: "Сделки", leads: "Лиды", contacts: "Контакты", client: "клиент", noDeadline: "без срока", late: "просрочена", progress: "{title}: сделано {done} из {all}",
  responsible: "Ответственный", deadline: "Крайний срок", startPlan: "Начать", creator: "Постановщик", accomplices: "Соисполнители", auditors: "Наблюдатели", priority: "Приоритет", project: "Проект", crm: "CRM", result: "Завершение", resultNeeded: "нужен результат",
  priority_high: "высокий", priority_low: "низкий",
  status_pending: "Ждёт выполнения", status_in_progress: "В работе", status_supposedly_completed: "Ждёт контроля", status_completed: "Завершена", status_deferred: "Отложена", status_declined: "Отклонена",
  do_start: "Начать выполнение", do_finish: "Завершить", do_renew: "Вернуть в работу",
  pipeline: "Воронка", company: "Компания", contact: "Контакт", manager: "Ответственный", amount: "Сумма", passport: "Обязательные поля", empty: "не заполнено", yes: "да", no: "нет", copilot: "CoPilot",
  todos: "Открытые дела", todo: "Дело", noTodos: "Дел нет.", timeline: "История", noTimeline: "Пока ничего не было.", did_callIn: "Входящий звонок", did_callOut: "Исходящий звонок", did_callMissed: "Пропущенный звонок", did_comment: "Комментарий", seconds: "{count} с", minutesLong: "{count} мин",

  called: "Позвонили", calledHow: "Разговор закончился только что: он появится в статистике и в карточке клиента.", callWho: "Кто говорил", callWith: "С кем", someoneElse: "Кто-то ещё", stranger: "Незнакомый номер", colleague: "Коллега, внутренний звонок", callDirection: "Какой звонок", callOut: "исходящий", callIn: "входящий", callMissed: "пропущенный",
  wrote: "Написал клиент", wroteHow: "Сообщение приходит в открытую линию: оператор видит его среди своих чатов.", wroteLine: "Линия", wroteWho: "Кто пишет", visitor: "Гость с сайта", wroteText: "Что пишет", wroteBot: "Бот стоит перед операторами этой линии", wroteSend: "Написать",
  wroteTo: "Диалог ведёт {name}.", wroteWaits: "Диалог ждёт в очереди.", finishLine: "Завершить диалог", finishedLine: "Диалог завершён. Перемотайте 10 минут — бот спросит о нём лично.",
  callMinutes: "Минут", copilotLater: "CoPilot запишет бюджет через 6 минут", budget: "Бюджет, ₽", calledDone: "Звонок записан.", calledWithCopilot: "Звонок записан. Перемотайте 10 минут — CoPilot заполнит бюджет.",

  approvals: "Согласования", approvalsHow: "Бизнес-процесс ждёт решения человека; бот узнаёт об этом при следующем обходе.", approvalKind: "Что", approvalDocument: "Документ", approvalWho: "Кто решает", approvalOpen: "Отправить на согласование",
  approvalContract: "Согласование договора", approvalInvoice: "Оплата счёта", approvalLeave: "Отпуск", approvalsOpen: "Ждут решения", noApprovals: "Ничего не ждёт.", approve: "Утвердить", reject: "Отклонить", approved: "Утверждено.", rejected: "Отклонено.", hangsHours: "ждёт {count} ч", hangsDays: "ждёт {count} дн.",

  drawer: "Время и сбои", clock: "Часы портала", plus10: "+10 мин", plus60: "+1 ч", toTomorrow: "До завтра", toDigest: "До следующей сводки", until: "До какого момента", rewind: "Перемотать время",
  faults: "Сбои портала", faultsHow: "Закажите сбой и посмотрите, что увидит человек: задача всё равно должна быть одна.", method: "Метод или событие", kind: "Вид сбоя", times: "Сколько раз", order: "Заказать", forgetFaults: "Отменить все сбои",
  "fault_busy": "портал занят (503)", "fault_operating": "метод исчерпал время (429)", "fault_expired-token": "ключ доступа истёк (401)", "fault_refused": "портал отказал (400)", "fault_lost-answer": "сделано, но ответ потерян", "fault_not-json": "сделано, но вместо ответа HTML", "fault_error-500": "внутренняя ошибка (500)", "fault_late-answer": "ответ через 40 секунд", "fault_repeat-event": "событие придёт дважды", "fault_reorder-events": "события поменяются местами", "fault_drop-event": "событие потеряется",
  journal: "Что бот спрашивал у портала", noRequests: "За последние 15 минут — ничего, кроме чтения событий.",
};
