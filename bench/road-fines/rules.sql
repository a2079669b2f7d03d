-- The twelve road-fines rules as window queries over the table `ev(case_id, seq, activity, ms, day, amount, expense, paid, payment)`,
-- sorted by case and file order. Each yields the violating case ids.

-- A01
SELECT case_id AS id FROM ev GROUP BY case_id HAVING count(*) FILTER (activity = 'Payment') = 0;
-- A03
SELECT case_id AS id FROM ev GROUP BY case_id
HAVING count(*) FILTER (activity = 'Appeal to Judge') > 0 AND count(*) FILTER (activity = 'Send Appeal to Prefecture') > 0;
-- C02
SELECT case_id AS id FROM ev GROUP BY case_id HAVING count(*) FILTER (activity = 'Payment') > 1;
-- D01
SELECT case_id AS id FROM ev GROUP BY case_id
HAVING min(day) FILTER (activity = 'Send Fine') - min(day) FILTER (activity = 'Create Fine') > 90;
-- D02
SELECT case_id AS id FROM ev GROUP BY case_id
HAVING min(ms) FILTER (activity = 'Send Fine') - min(ms) FILTER (activity = 'Create Fine') > 7776000000;
-- D06
SELECT case_id AS id FROM ev GROUP BY case_id
HAVING min(day) FILTER (activity = 'Send Appeal to Prefecture') - min(day) FILTER (activity = 'Insert Fine Notification') > 60;
-- D09
SELECT case_id AS id FROM ev GROUP BY case_id
HAVING min(day) FILTER (activity = 'Add penalty') - min(day) FILTER (activity = 'Insert Fine Notification') > 60;
-- D11
SELECT case_id AS id FROM ev GROUP BY case_id
HAVING min(ms) FILTER (activity = 'Add penalty') - min(ms) FILTER (activity = 'Insert Fine Notification') > 5184000000;
-- D15
SELECT case_id AS id FROM ev GROUP BY case_id HAVING max(day) - min(day) > 180;
-- M01
SELECT DISTINCT case_id AS id FROM (
  SELECT case_id, activity,
    last_value(amount IGNORE NULLS) OVER w AS amount,
    last_value(expense IGNORE NULLS) OVER w AS expense,
    last_value(paid IGNORE NULLS) OVER w AS paid,
    last_value(payment IGNORE NULLS) OVER w AS payment
  FROM ev WINDOW w AS (PARTITION BY case_id ORDER BY seq ROWS UNBOUNDED PRECEDING)
) WHERE activity = 'Send for Credit Collection' AND payment IS NOT NULL AND paid >= amount + expense - 0.005;
-- O04
SELECT case_id AS id FROM (
  SELECT case_id, min(seq) FILTER (activity = 'Notify Result Appeal to Offender') AS told,
    min(seq) FILTER (activity = 'Receive Result Appeal from Prefecture') AS received
  FROM ev GROUP BY case_id
) WHERE told IS NOT NULL AND (received IS NULL OR received > told);
-- O08
SELECT DISTINCT case_id AS id FROM (
  SELECT case_id, activity, lead(activity) OVER (PARTITION BY case_id ORDER BY seq) AS following FROM ev
) WHERE activity = 'Payment' AND following = 'Add penalty';
