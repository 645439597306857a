package org.fengqiao.ops.demo.world;

import java.util.List;
import java.util.Set;

/**
 * The legacy tables that the world writes: their columns in the order of loading, and which of them
 * hold names, identifiers, phones or narratives. This is the one place that knows what is personal.
 */
public enum LegacyTable {
  /** Justice: mediation cases. */
  MEDIATION(
      "t_rmtj_aj",
      "id,ajbh,ah,tjlx,sldw,tjybm,ajly,wtdw,wth,jflb,ajndjb,fsdd,fsddqh,fsrq,slrq,tjrq,jarq,jfjyqk,sjrs,saje,tjjg,lxfs,xyrq,xylxqk,sfqr,sfqrah,jhyj,sfbj,zt,scbz,lrsj,gxsj",
      "tjybm,jfjyqk"),
  /** Justice: parties of a mediation. */
  MEDIATION_PARTY(
      "t_rmtj_sqrxx",
      "id,ajbh,sqrlb,sqrlx,sqrxm,xb,mz,nl,zjlx,zjhm,sqrdh,sqrdz",
      "sqrxm,zjhm,sqrdh,sqrdz"),
  /** Petition: items. */
  PETITION(
      "petition",
      "petition_id,repeated_id,id,xfrq,xfxs,xfrs,sjrs,djjgmc,djjgdm,djjglb,djr,djsj,gkxx,tsnr,xfjzt,bjgccbz,qgccbz,cfxfbz,wtsddm,nrfldm,xfmddm,bjbz,xbjzsj,xfsjhm,wtfssj,blfs,bjhzrq,update_date",
      "djr,gkxx,tsnr"),
  /** Petition: petitioners. */
  PETITIONER("person", "xm,xb,mz,zz,zzdm,zjlx,zjhm,sjh,csrq,xh,xfjbh", "xm,zz,zjhm,sjh"),
  /** Petition: transfers and replies. */
  PETITION_HANDLING("blcl", "xfjbh,blfs,bljgdm,bljgmc,qxjgdm,qxjgmc,blsj,wth", ""),
  /** Police: calls. */
  POLICE_CALL(
      "jjd_jjd",
      "jjdbh,zjjdbh,jjdwdm,jjdwmc,gxdwdm,bjfsdm,bjlbdm,bjlxdm,bjxldm,bjdh,bjrxm,bjrxb,lxdh,hrsj,bjsj,afsj,xzqh,afxzqh,afdd,bjnr,jqjb,jjdzt,sjgxsj,rksj",
      "bjdh,bjrxm,lxdh,afdd,bjnr"),
  /** Police: dispatches. */
  POLICE_DISPATCH("cjd_cjd", "cjdbh,jjdbh,cjdwdm,pjsj,ddsj,cjrxm", "cjrxm"),
  /** Police: feedback. */
  POLICE_FEEDBACK(
      "fkd_fkd",
      "fkdbh,jjdbh,cjdbh,fksj,fkdwdm,fkdwmc,ajlbbh,ajlxbh,ajxlbh,cjqk,cljgdm,yjtjdw,yjdh,zzfkbs",
      "cjqk"),
  /** Court: mediation before a lawsuit, dropped as CSV. */
  PRE_LITIGATION(
      "sqtjxx",
      "ajbs,tjzh,qsr,bqsr,laaydm,jbfydm,tjzt,tjlx,isxess,jrtjrq,qsrq,jzrq,tjwcrq,tjbm,tjry,tjdd,zdfg,sjry,sqrq,slrq,tjjg,zlah,gxsj",
      "qsr,bqsr,tjry,zdfg,sjry"),
  /** Court: lawsuits, dropped as XML. */
  LAWSUIT(
      "民事案件",
      "唯一主键编号,案件标识,案号,案件类型代码,案件类型名称,经办法院代码,经办法院名称,适用程序代码,适用程序名称,案件来源名称,立案日期,立案案由代码,立案案由名称,诉讼标的金额,承办人名称,案件进展阶段名称,结案日期,结案方式名称,更新时间",
      "承办人名称"),
  /** Court: parties of a lawsuit. */
  LAWSUIT_PARTY("R", "编号,案件编号,序号,当事人类型名称,诉讼地位名称,名称,身份证号码,组织机构代码,联系电话", "名称,身份证号码,组织机构代码,联系电话"),
  /** Finance: complaints. */
  COMPLAINT(
      "complaint",
      "tsbh,gdzt,slqd,slsj,bjsj,xzqh,ywlb,tsyy,tsje,tsrs,jgmc,jgxydm,zbfs,wth,tsnr,gxsj",
      "tsnr"),
  /** Finance: complainants. */
  COMPLAINANT("tsr", "xm,zjlx,zjhm,sjh", "xm,zjhm,sjh");

  private final String table;
  private final List<String> columns;
  private final Set<String> personal;

  LegacyTable(String table, String columns, String personal) {
    this.table = table;
    this.columns = List.of(columns.split(",", -1));
    this.personal = personal.isEmpty() ? Set.of() : Set.of(personal.split(",", -1));
  }

  /** The table's name (XML: the element; JSON: the property). */
  public String table() {
    return table;
  }

  /** Columns that the world fills, in the order of loading. */
  public List<String> columns() {
    return columns;
  }

  /** Columns whose values must never leave the department. */
  public Set<String> personal() {
    return personal;
  }
}
