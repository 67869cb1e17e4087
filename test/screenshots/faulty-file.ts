/** A file of participations as it comes from a desk: two rows that are right, one without the last digit of its IIN. */
export const FAULTY_FILE = [
  'external_id,iin,family_name,given_name,category,funding,mode,host_country,host_institution,planned_start,planned_end,actual_start,actual_end,status,return_status,return_date,return_verified_on,email',
  'A-2,050704698046,Серікұлы,Дәурен,master,state_budget,physical,CZ,AGH,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-07,01.03.2025,a2@example.com',
  'A-3,030101600073,Жұмағұлқызы,Үміт,doctoral,state_budget,physical,FR,Sorbonne,2026-02-01,2026-06-30,,,planned,,,,',
  'A-4,04020559971,Әбенова,Қыздархан,bachelor,state_budget,physical,DE,TU Berlin,2024-09-02,2025-01-31,2024-09-02,31/01/2025,completed,,,,',
].join('\n');
