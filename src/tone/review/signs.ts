/** Matches a remark that says whether it's blocking. */
export const blocking =
  /\b(?:non-?blocking|blocking|blocker|blocks?|must|required|before (?:we )?merg\w*|can(?:no|')t (?:approve|merge)|need(?:s|ed)? (?:to be )?(?:fixed|changed|addressed)|only (?:thing|the)|nit(?:pick)?s?\b|optional|happy to approve|then i(?:'ll| will| can) approve|once (?:this|that|the|these)|have to|not be merged)|必须|阻塞|一定要|改完(?:就|可以|再)|合入前|合并前|上线前|不能合|修复后|必改|建议修改|仅供参考|可选|非必须/;

/** Matches praise. */
export const praise =
  /\b(?:thanks?|thank you|thx|nice(?:ly)?|great|good|love|like (?:how|the|this|that)|well done|clean|elegant|neat|clever|impress\w*|excellent|awesome|appreciate|praise|kudos|solid|beautiful\w*|perfect|enjoyed|happy to see|glad|much (?:clearer|better|simpler|easier)|helpful|thoughtful|clear (?:and|tests|commit)|pleasure)\b|谢谢|感谢|辛苦|赞|不错|很好|真好|漂亮|清晰|厉害|喜欢|优雅|学到|学习了|棒|好懂|巧妙|细致|完善|舒服|给力|周到/;

/** Matches a request that goes beyond the change. */
export const aside =
  /\bwhile (?:you(?:'re| are)|we(?:'re| are)) (?:at it|here|there|in (?:here|there)|touching|on it)\b|\bsince you(?:'re| are) (?:already )?(?:here|touching|in (?:here|this)|at it|changing)\b|\bas long as you(?:'re| are) (?:here|at it|in)\b|\bbonus points\b|\bas you(?:'re| are) (?:already )?(?:here|touching|at it)\b|既然都?(?:改|动|碰|来)(?:到|了)?(?:这|这里|这块|这个)|(?:你)?(?:顺手|顺便|顺带|趁机|趁这次|捎带)(?:也|把|再|一起)|反正(?:都|也)?(?:改|动|碰)/;
